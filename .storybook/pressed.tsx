import { type PropsWithChildren, useEffect, useRef, useState } from 'react'

interface PressedProps {
  /** Into the first field, before the press. */
  typed?: string | undefined
}

/** Presses the first button of a part as a shopper would: when it is there, and ready. Once. */
export function Pressed({ typed, children }: PropsWithChildren<PressedProps>) {
  const place = useRef<HTMLDivElement>(null)
  const [isPressed, setIsPressed] = useState(false)
  useEffect(() => {
    const { current } = place
    if (!current || isPressed) return undefined
    const press = () => {
      const button = current.querySelector<HTMLElement>('button:not([aria-disabled])')
      if (!button) return
      const field = current.querySelector('input')
      if (typed !== undefined && field && field.value !== typed) {
        type(field, typed)
        return
      }
      setIsPressed(true)
      button.click()
    }
    const observer = new MutationObserver(press)
    observer.observe(current, { subtree: true, childList: true, attributes: true })
    press()
    return () => observer.disconnect()
  }, [typed, isPressed])
  return <div ref={place}>{children}</div>
}

/** As a browser does it: React hears of a value that was not set by itself. */
function type(field: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  setter?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
