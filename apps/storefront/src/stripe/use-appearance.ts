import type { Appearance } from '@stripe/stripe-js'
import { useSyncExternalStore } from 'react'

import { readAppearance } from './read-appearance.ts'

/** The Appearance for Stripe's frames, following the system's light and dark. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, currentAppearance)
}

/** What was read last; a store has to give the same object until something changes. */
let last: { dark: boolean; appearance: Appearance } | undefined

function currentAppearance(): Appearance {
  const dark = darkScheme().matches
  if (last?.dark !== dark) {
    last = { dark, appearance: readAppearance(getComputedStyle(document.documentElement)) }
  }
  return last.appearance
}

function subscribe(listener: () => void) {
  const scheme = darkScheme()
  scheme.addEventListener('change', listener)
  return () => scheme.removeEventListener('change', listener)
}

function darkScheme() {
  return window.matchMedia('(prefers-color-scheme: dark)')
}
