import { useEffect, useLayoutEffect } from 'react'

/** React 18 warns when a layout effect is rendered on a server, where none ever runs. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect
