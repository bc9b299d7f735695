import fc from 'fast-check'
import { expect, test } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { waitWords } from './wait-words.ts'

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [90, '90 seconds'],
  [91, '2 minutes'],
  [587, '10 minutes'],
  [5_400, '90 minutes'],
  [5_401, '2 hours'],
  [86_400, '24 hours'],
])('%i s are %s', (seconds, words) => {
  expect(waitWords(seconds, 'en')).toBe(words)
})

test('is never shorter than the wait, nor half as long again', () => {
  const sizes = { second: 1, minute: 60, hour: 3_600 }
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (seconds) => {
      const [count, unit] = waitWords(seconds, 'en').replaceAll(',', '').split(' ')
      const size = sizes[unit?.replace(/s$/, '') as keyof typeof sizes]
      const told = Number(count) * size
      expect(told).toBeGreaterThanOrEqual(seconds)
      expect(told).toBeLessThan(seconds * 1.5 + 1)
    }),
  )
})

test.each([
  [en, 'Too many attempts. Please try again in 10 minutes.'],
  [de, 'Zu viele Versuche. Bitte versuchen Sie es in 10 Minuten noch einmal.'],
  [es, 'Demasiados intentos. Inténtalo de nuevo dentro de 10 minutos.'],
  [fr, 'Trop de tentatives. Veuillez réessayer dans 10 minutes.'],
  [ja, '試行回数が多すぎます。10 分後にもう一度お試しください。'],
])('whoever has tried too often is told how long: %#', (words, text) => {
  // Which kind of space stands between number and unit is the language data's affair.
  expect(words.rateLimited({ retryAfterSeconds: 587 }).replaceAll(/\s/g, ' ')).toBe(text)
})

test.each([
  [en, 'Points: 1 point saves you €0.01.', 'Points: 2 points save you €0.01.'],
  [de, 'Points: Für 1 Punkt sparen Sie €0.01.', 'Points: Für 2 Punkte sparen Sie €0.01.'],
  [es, 'Points: con 1 punto ahorras €0.01.', 'Points: con 2 puntos ahorras €0.01.'],
])('one point is one: %#', ({ preview }, one, two) => {
  const amount = '€0.01'
  expect(preview({ label: 'Points', amount, points: 1 })).toBe(one)
  expect(preview({ label: 'Points', amount, points: 2 })).toBe(two)
})
