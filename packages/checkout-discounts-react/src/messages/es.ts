import { placeNames } from './place-names.ts'
import type { Messages } from './messages.ts'
import { waitWords } from './wait-words.ts'

/**
 * All of Spanish: `<DiscountsProvider messages={es}>`.
 *
 * @example
 * ```tsx
 * import { es } from 'checkout-discounts-react/messages/es'
 * ```
 */
export const es: Messages = {
  apply: ({ label }) => `Aplicar ${label}`,
  remove: 'Quitar',
  // Begins with the visible text.
  removeNamed: ({ label }) => `Quitar ${label}`,
  applying: 'Aplicando…',
  removing: 'Quitando…',
  refresh: 'Actualizar el total',
  refreshing: 'Actualizando…',
  applied: ({ label }) => `${label}: descuento aplicado`,

  errors: {
    network: 'No se puede conectar con la tienda. Comprueba tu conexión e inténtalo de nuevo.',
    timeout: 'La tienda tarda demasiado en responder. Inténtalo de nuevo.',
    server: 'Algo ha fallado en la tienda. Inténtalo de nuevo.',
    bad_answer: 'Este descuento no está disponible en este momento.',
    refresh_failed: 'Puede que el total no esté al día. Actualízalo.',
    not_reflected: '',
    unsupported: 'Este descuento no está disponible en este momento.',
    checkout_closed: 'Este pedido ya está cerrado.',
    aborted: '',
  },
  refusals: {
    minimum_not_met: ({ missing }) => `Faltan ${missing} para esta oferta.`,
    not_started: ({ opens }) => `Esta oferta aún no ha empezado: ${opens}.`,
    region_not_eligible: (where) =>
      where.needs
        ? `Indica primero tu dirección de envío. Esta oferta es para: ${placeNames(where, 'es')}.`
        : `Esta oferta es para envíos a: ${placeNames(where, 'es')}.`,
    not_combinable: ({ keptLabel, kept, offered }) =>
      `Con este descuento ahorrarías ${offered}. Con «${keptLabel}» ahorras ${kept}, así que se mantiene.`,
    not_eligible: ({ missingPoints }) =>
      missingPoints === 1
        ? 'Te falta 1 punto para esta oferta.'
        : `Te faltan ${missingPoints} puntos para esta oferta.`,
    currency_not_offered: ({ currency }) =>
      `Esta oferta no está disponible en ${currency.toUpperCase()}.`,
  },
  reasons: {
    not_eligible: 'Este descuento no está disponible para tu cuenta.',
    minimum_not_met: 'Tu carrito aún no llega al importe de este descuento.',
    not_started: 'Esta oferta aún no ha empezado.',
    ended: 'Esta oferta ha terminado.',
    region_not_eligible: 'Esta oferta no está disponible para tu dirección de envío.',
    not_combinable: 'Este descuento no se puede combinar con el que ya tienes.',
    invalid_code: 'Este código no es válido.',
    exhausted: 'Esta oferta se ha agotado.',
    currency_not_offered: 'Esta oferta no está disponible en tu moneda.',
  },
  refused: 'Este descuento no se puede aplicar.',
  notFound: 'No encontramos tu pedido. Vuelve a cargar la página.',
  rateLimited: ({ retryAfterSeconds }) =>
    retryAfterSeconds === undefined
      ? 'Demasiados intentos. Inténtalo más tarde.'
      : `Demasiados intentos. Inténtalo de nuevo dentro de ${waitWords(retryAfterSeconds, 'es')}.`,

  loyalty: { apply: 'Aplicar descuento de fidelidad', applied: 'Descuento de fidelidad aplicado' },
  cartPromotion: {
    apply: 'Aplicar descuento por compra',
    applied: 'Descuento por compra aplicado',
  },
  limitedTimeOffer: { apply: 'Aplicar oferta limitada', applied: 'Oferta limitada aplicada' },
  regionalDiscount: { apply: 'Aplicar descuento regional', applied: 'Descuento regional aplicado' },
  customerOffer: { apply: 'Aplicar tu oferta', applied: 'Tu oferta está aplicada' },
  preview: ({ label, amount, points }) =>
    points === undefined
      ? `${label}: ahorras ${amount}.`
      : `${label}: con ${points} ${points === 1 ? 'punto' : 'puntos'} ahorras ${amount}.`,
  threshold: {
    missing: ({ missing, amount }) => `Añade ${missing} más y ahorra ${amount}.`,
    reached: ({ label, amount }) => (amount === undefined ? label : `${label}: ahorras ${amount}.`),
  },
  countdown: {
    left({ days, hours, minutes, seconds }) {
      if (days > 0) return `Termina en ${days} ${days === 1 ? 'día' : 'días'} ${hours} h`
      const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0'))
      return `Termina en ${clock.join(':')}`
    },
    ended: 'Esta oferta ha terminado.',
    soon: ({ label, minutes }) =>
      `${label} termina en ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}.`,
    over: ({ label }) => `${label}: oferta terminada.`,
  },
  promoCode: { label: 'Código promocional', apply: 'Aplicar', applying: 'Aplicando…' },
  offers: 'Ofertas',
  noOffers: 'No hay ofertas en este momento',
  applyOffer: 'Aplicar',
  pay: {
    pay: ({ amount }) => (amount === undefined ? 'Pagar' : `Pagar ${amount}`),
    paying: 'Pagando…',
    reasons: {
      loading: 'Cargando tu pedido…',
      pending: 'Un momento: se está actualizando tu pedido.',
      stale: 'Puede que el total no esté al día. Actualízalo.',
      incomplete: 'Completa tus datos para pagar.',
      closed: 'Este pedido ya está cerrado.',
    },
    kept: 'Un momento: se pagará en cuanto se actualice tu pedido, si el total no cambia.',
    changed: 'El total ha cambiado. Revísalo y vuelve a pagar.',
  },
  saving: ({ amount }) => `−${amount}`,
  discounts: 'Descuentos',
  noDiscounts: 'Ningún descuento aplicado',
  totals: {
    subtotal: 'Subtotal',
    discount: 'Descuento',
    shipping: 'Envío',
    tax: 'Impuestos',
    taxIncluded: 'Impuestos incluidos',
    total: 'Total',
  },
  announcements: {
    pending: ({ label, intent }) =>
      ({
        apply: `Aplicando ${label}.`,
        remove: `Quitando ${label}.`,
        update: 'Actualizando tu pedido.',
        resync: 'Actualizando el total.',
      })[intent],
    applied: ({ label, amount }) => `${label}: descuento aplicado. Ahorras ${amount}.`,
    removed: ({ label }) => `${label}: descuento quitado.`,
    newTotal: ({ amount }) => `Nuevo total: ${amount}.`,
  },
}
