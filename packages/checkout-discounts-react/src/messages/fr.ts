import { placeNames } from './place-names.ts'
import type { Messages } from './messages.ts'
import { waitWords } from './wait-words.ts'

// A no-break space stands before a colon and within quotation marks, as French wants it.

/**
 * All of French: `<DiscountsProvider messages={fr}>`.
 *
 * @example
 * ```tsx
 * import { fr } from 'checkout-discounts-react/messages/fr'
 * ```
 */
export const fr: Messages = {
  apply: ({ label }) => `Appliquer ${label}`,
  remove: 'Retirer',
  // Begins with the visible text.
  removeNamed: ({ label }) => `Retirer ${label}`,
  applying: 'Application…',
  removing: 'Retrait…',
  refresh: 'Actualiser le total',
  refreshing: 'Actualisation…',
  applied: ({ label }) => `${label} : remise appliquée`,

  errors: {
    network: 'La boutique est injoignable. Vérifiez votre connexion et réessayez.',
    timeout: 'La boutique met trop de temps à répondre. Veuillez réessayer.',
    server: 'Un problème est survenu dans la boutique. Veuillez réessayer.',
    bad_answer: 'Cette remise n’est pas disponible pour le moment.',
    refresh_failed: 'Le total n’est peut-être plus à jour. Veuillez l’actualiser.',
    not_reflected: '',
    unsupported: 'Cette remise n’est pas disponible pour le moment.',
    checkout_closed: 'Cette commande est terminée.',
    aborted: '',
  },
  refusals: {
    minimum_not_met: ({ missing }) => `Il manque ${missing} pour bénéficier de cette offre.`,
    not_started: ({ opens }) => `Cette offre n’a pas encore commencé : ${opens}.`,
    region_not_eligible: (where) =>
      where.needs
        ? `Indiquez d’abord votre adresse de livraison. Pays concernés : ${placeNames(where, 'fr')}.`
        : `Cette offre est réservée aux livraisons vers : ${placeNames(where, 'fr')}.`,
    not_combinable: ({ keptLabel, kept, offered }) =>
      `Vous économiseriez ${offered}. « ${keptLabel} » vous fait économiser ${kept} et reste en place.`,
    not_eligible: ({ missingPoints }) =>
      `Il vous manque ${missingPoints} ${missingPoints > 1 ? 'points' : 'point'} pour cette offre.`,
    currency_not_offered: ({ currency }) =>
      `Cette offre n’existe pas en ${currency.toUpperCase()}.`,
  },
  reasons: {
    not_eligible: 'Cette remise n’est pas disponible pour votre compte.',
    minimum_not_met: 'Votre panier n’atteint pas encore le montant de cette remise.',
    not_started: 'Cette offre n’a pas encore commencé.',
    ended: 'Cette offre est terminée.',
    region_not_eligible: 'Cette offre n’est pas valable pour votre adresse de livraison.',
    not_combinable: 'Cette remise n’est pas cumulable avec celle que vous avez.',
    invalid_code: 'Ce code n’est pas valable.',
    exhausted: 'Cette offre est épuisée.',
    currency_not_offered: 'Cette offre n’existe pas dans votre devise.',
  },
  refused: 'Cette remise ne peut pas être appliquée.',
  notFound: 'Votre commande est introuvable. Veuillez recharger la page.',
  rateLimited: ({ retryAfterSeconds }) =>
    retryAfterSeconds === undefined
      ? 'Trop de tentatives. Veuillez réessayer plus tard.'
      : `Trop de tentatives. Veuillez réessayer dans ${waitWords(retryAfterSeconds, 'fr')}.`,

  loyalty: { apply: 'Appliquer la remise de fidélité', applied: 'Remise de fidélité appliquée' },
  cartPromotion: { apply: 'Appliquer la remise panier', applied: 'Remise panier appliquée' },
  limitedTimeOffer: { apply: 'Appliquer l’offre limitée', applied: 'Offre limitée appliquée' },
  regionalDiscount: {
    apply: 'Appliquer la remise régionale',
    applied: 'Remise régionale appliquée',
  },
  customerOffer: { apply: 'Appliquer votre offre', applied: 'Votre offre est appliquée' },
  preview: ({ label, amount, points }) =>
    points === undefined
      ? `${label} : vous économisez ${amount}.`
      : `${label} : ${points} ${points > 1 ? 'points vous font' : 'point vous fait'} économiser ${amount}.`,
  threshold: {
    missing: ({ missing, amount }) => `Encore ${missing} et vous économisez ${amount}.`,
    reached: ({ label, amount }) =>
      amount === undefined ? label : `${label} : vous économisez ${amount}.`,
  },
  countdown: {
    left({ days, hours, minutes, seconds }) {
      if (days > 0) return `Se termine dans ${days} ${days > 1 ? 'jours' : 'jour'} ${hours} h`
      const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0'))
      return `Se termine dans ${clock.join(':')}`
    },
    ended: 'Cette offre est terminée.',
    soon: ({ label, minutes }) =>
      `${label} se termine dans ${minutes} ${minutes > 1 ? 'minutes' : 'minute'}.`,
    over: ({ label }) => `${label} : offre terminée.`,
  },
  promoCode: { label: 'Code promo', apply: 'Appliquer', applying: 'Application…' },
  offers: 'Offres',
  noOffers: 'Aucune offre pour le moment',
  applyOffer: 'Appliquer',
  pay: {
    pay: ({ amount }) => (amount === undefined ? 'Payer' : `Payer ${amount}`),
    paying: 'Paiement en cours…',
    reasons: {
      loading: 'Chargement de votre commande…',
      pending: 'Un instant : votre commande est mise à jour.',
      stale: 'Le total n’est peut-être plus à jour. Veuillez l’actualiser.',
      incomplete: 'Complétez vos informations pour payer.',
      closed: 'Cette commande est terminée.',
    },
    kept: 'Un instant : vous paierez dès que votre commande sera à jour, si le total reste le même.',
    changed: 'Le total a changé. Veuillez le vérifier, puis payer à nouveau.',
  },
  saving: ({ amount }) => `−${amount}`,
  discounts: 'Remises',
  noDiscounts: 'Aucune remise appliquée',
  totals: {
    subtotal: 'Sous-total',
    discount: 'Remise',
    shipping: 'Livraison',
    tax: 'Taxes',
    taxIncluded: 'Taxes incluses',
    total: 'Total',
  },
  announcements: {
    pending: ({ label, intent }) =>
      ({
        apply: `Application de ${label}.`,
        remove: `Retrait de ${label}.`,
        update: 'Mise à jour de votre commande.',
        resync: 'Actualisation du total.',
      })[intent],
    applied: ({ label, amount }) => `${label} : remise appliquée. Vous économisez ${amount}.`,
    removed: ({ label }) => `${label} : remise retirée.`,
    newTotal: ({ amount }) => `Nouveau total : ${amount}.`,
  },
}
