import type { Appearance } from '@stripe/stripe-js'

/** An Appearance for Stripe's frames and the parts, and the page around them. */
export interface Look {
  title: string
  appearance: Appearance
  /** What the page is painted with. */
  background: string
}

/** The toolbar «Theme». */
export const looks = {
  stripe: { title: 'Stripe', appearance: { theme: 'stripe' }, background: '#ffffff' },
  night: { title: 'Night', appearance: { theme: 'night' }, background: '#1a1b25' },
  flat: { title: 'Flat', appearance: { theme: 'flat' }, background: '#ffffff' },
  contrast: {
    title: 'High contrast',
    appearance: {
      theme: 'stripe',
      variables: {
        colorPrimary: '#00218f',
        colorText: '#000000',
        colorTextSecondary: '#000000',
        colorDanger: '#8f0018',
        colorSuccess: '#00450f',
        inputColorBorder: '#000000',
      },
    },
    background: '#ffffff',
  },
} satisfies Record<string, Look>

export type LookName = keyof typeof looks

export const lookNames = Object.keys(looks) as LookName[]
