import { placeNames } from './place-names.ts'
import type { Messages } from './messages.ts'
import { waitWords } from './wait-words.ts'

/**
 * All of German: `<DiscountsProvider messages={de}>`.
 *
 * @example
 * ```tsx
 * import { de } from 'checkout-discounts-react/messages/de'
 * ```
 */
export const de: Messages = {
  apply: ({ label }) => `${label} anwenden`,
  remove: 'Entfernen',
  // Begins with the visible text.
  removeNamed: ({ label }) => `Entfernen: ${label}`,
  applying: 'Wird angewendet …',
  removing: 'Wird entfernt …',
  refresh: 'Summe aktualisieren',
  refreshing: 'Wird aktualisiert …',
  applied: ({ label }) => `${label} angewendet`,

  errors: {
    network:
      'Der Shop ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    timeout: 'Der Shop antwortet nicht rechtzeitig. Bitte versuchen Sie es noch einmal.',
    server: 'Im Shop ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    bad_answer: 'Dieser Rabatt ist im Moment nicht verfügbar.',
    refresh_failed: 'Die Summe ist vielleicht nicht mehr aktuell. Bitte aktualisieren Sie sie.',
    not_reflected: '',
    unsupported: 'Dieser Rabatt ist im Moment nicht verfügbar.',
    checkout_closed: 'Dieser Bestellvorgang ist abgeschlossen.',
    aborted: '',
  },
  refusals: {
    minimum_not_met: ({ missing }) => `Für dieses Angebot fehlen noch ${missing}.`,
    not_started: ({ opens }) => `Dieses Angebot beginnt erst noch: ${opens}.`,
    region_not_eligible: (where) =>
      where.needs
        ? `Bitte geben Sie zuerst Ihre Lieferadresse an. Dieses Angebot gilt für: ${placeNames(where, 'de')}.`
        : `Dieses Angebot gilt nur für Lieferungen nach: ${placeNames(where, 'de')}.`,
    not_combinable: ({ keptLabel, kept, offered }) =>
      `Hiermit würden Sie ${offered} sparen. ${keptLabel} spart ${kept} und bleibt deshalb.`,
    not_eligible: ({ missingPoints }) =>
      `Für dieses Angebot ${missingPoints === 1 ? 'fehlt' : 'fehlen'} noch ${missingPoints} ${missingPoints === 1 ? 'Punkt' : 'Punkte'}.`,
    currency_not_offered: ({ currency }) =>
      `Dieses Angebot gibt es nicht in ${currency.toUpperCase()}.`,
  },
  reasons: {
    not_eligible: 'Dieser Rabatt ist für Ihr Konto nicht verfügbar.',
    minimum_not_met: 'Der Warenkorb reicht für diesen Rabatt noch nicht aus.',
    not_started: 'Dieses Angebot hat noch nicht begonnen.',
    ended: 'Dieses Angebot ist beendet.',
    region_not_eligible: 'Dieses Angebot gilt nicht für Ihre Lieferadresse.',
    not_combinable: 'Dieser Rabatt lässt sich nicht mit dem bisherigen kombinieren.',
    invalid_code: 'Dieser Code ist nicht gültig.',
    exhausted: 'Dieses Angebot ist ausgeschöpft.',
    currency_not_offered: 'Dieses Angebot gibt es in Ihrer Währung nicht.',
  },
  refused: 'Dieser Rabatt kann nicht angewendet werden.',
  notFound: 'Dieser Bestellvorgang wurde nicht gefunden. Bitte laden Sie die Seite neu.',
  rateLimited: ({ retryAfterSeconds }) =>
    retryAfterSeconds === undefined
      ? 'Zu viele Versuche. Bitte versuchen Sie es später noch einmal.'
      : `Zu viele Versuche. Bitte versuchen Sie es in ${waitWords(retryAfterSeconds, 'de')} noch einmal.`,

  loyalty: { apply: 'Treuerabatt anwenden', applied: 'Treuerabatt angewendet' },
  cartPromotion: { apply: 'Warenkorbrabatt anwenden', applied: 'Warenkorbrabatt angewendet' },
  limitedTimeOffer: { apply: 'Befristetes Angebot anwenden', applied: 'Angebot angewendet' },
  regionalDiscount: { apply: 'Regionalen Rabatt anwenden', applied: 'Regionalrabatt angewendet' },
  customerOffer: { apply: 'Ihr Angebot anwenden', applied: 'Ihr Angebot ist angewendet' },
  preview: ({ label, amount, points }) =>
    points === undefined
      ? `${label}: Sie sparen ${amount}.`
      : `${label}: Für ${points} ${points === 1 ? 'Punkt' : 'Punkte'} sparen Sie ${amount}.`,
  threshold: {
    missing: ({ missing, amount }) => `Noch ${missing}, und Sie sparen ${amount}.`,
    reached: ({ label, amount }) =>
      amount === undefined ? label : `${label}: Sie sparen ${amount}.`,
  },
  countdown: {
    left({ days, hours, minutes, seconds }) {
      if (days > 0) return `Endet in ${days} ${days === 1 ? 'Tag' : 'Tagen'} ${hours} Std.`
      const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0'))
      return `Endet in ${clock.join(':')}`
    },
    ended: 'Dieses Angebot ist beendet.',
    soon: ({ label, minutes }) =>
      `${label} endet in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`}.`,
    over: ({ label }) => `${label} ist beendet.`,
  },
  promoCode: { label: 'Gutscheincode', apply: 'Einlösen', applying: 'Wird eingelöst …' },
  offers: 'Angebote',
  noOffers: 'Im Moment keine Angebote',
  applyOffer: 'Anwenden',
  pay: {
    pay: ({ amount }) => (amount === undefined ? 'Bezahlen' : `${amount} bezahlen`),
    paying: 'Zahlung läuft …',
    reasons: {
      loading: 'Der Bestellvorgang wird geladen …',
      pending: 'Einen Moment: Die Bestellung wird aktualisiert.',
      stale: 'Die Summe ist vielleicht nicht mehr aktuell. Bitte aktualisieren Sie sie.',
      incomplete: 'Bitte füllen Sie alles aus, um zu bezahlen.',
      closed: 'Dieser Bestellvorgang ist abgeschlossen.',
    },
    kept: 'Einen Moment: Bezahlt wird, sobald die Bestellung aktualisiert ist, wenn die Summe gleich bleibt.',
    changed: 'Die Summe hat sich geändert. Bitte prüfen Sie sie, und bezahlen Sie noch einmal.',
  },
  saving: ({ amount }) => `−${amount}`,
  discounts: 'Rabatte',
  noDiscounts: 'Kein Rabatt angewendet',
  totals: {
    subtotal: 'Zwischensumme',
    discount: 'Rabatt',
    shipping: 'Versand',
    tax: 'Steuer',
    taxIncluded: 'Enthaltene Steuer',
    total: 'Gesamtsumme',
  },
  announcements: {
    pending: ({ label, intent }) =>
      ({
        apply: `${label} wird angewendet.`,
        remove: `${label} wird entfernt.`,
        update: 'Die Bestellung wird aktualisiert.',
        resync: 'Die Summe wird aktualisiert.',
      })[intent],
    applied: ({ label, amount }) => `${label} angewendet. Sie sparen ${amount}.`,
    removed: ({ label }) => `${label} entfernt.`,
    newTotal: ({ amount }) => `Neue Gesamtsumme ${amount}.`,
  },
}
