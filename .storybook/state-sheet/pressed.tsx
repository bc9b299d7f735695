import { type PropsWithChildren, useEffect, useRef, useState } from 'react'

/** Presses the first button of a part as a shopper would: when it is there, and ready. Once. */
export function Pressed({ children }: PropsWithChildren) {
  const place = useRef<HTMLDivElement>(null)
  const [isPressed, setIsPressed] = useState(false)
  useEffect(() => {
    const { current } = place
    if (!current || isPressed) return undefined
    const press = () => {
      const button = current.querySelector<HTMLElement>('button:not([aria-disabled])')
      if (!button) return
      setIsPressed(true)
      button.click()
    }
    const observer = new MutationObserver(press)
    observer.observe(current, { subtree: true, childList: true, attributes: true })
    press()
    return () => observer.disconnect()
  }, [isPressed])
  return <div ref={place}>{children}</div>
}
