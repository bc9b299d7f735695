'use client'

import { createContext, useContext } from 'react'
import { programmingError } from '../developer/programming-error.ts'

/** What the parts of a promo code's form look like, in one word: the value of `data-state`. */
export type PromoCodeStatus = 'loading' | 'idle' | 'pending' | 'error' | 'unavailable'

export interface PromoCodeState {
  /** @selector `[data-state="loading | idle | pending | error | unavailable"]` */
  status: PromoCodeStatus
  /** As it stands in the field. */
  code: string
  /**
   * What went wrong; empty: nothing.
   *
   * @selector `[data-invalid]` of the input
   */
  error: string
}

export interface PromoCodeForm extends PromoCodeState {
  /** Of the element that says what went wrong. */
  errorId: string
  setCode(code: string): void
}

export const PromoCodeContext = createContext<PromoCodeForm | null>(null)

export function usePromoCodeForm(): PromoCodeForm {
  const form = useContext(PromoCodeContext)
  if (form) return form
  throw programmingError('outside_of_promo_code')
}
