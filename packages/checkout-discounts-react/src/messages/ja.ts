import { placeNames } from './place-names.ts'
import type { Messages } from './messages.ts'
import { waitWords } from './wait-words.ts'

/**
 * All of Japanese: `<DiscountsProvider messages={ja}>`.
 *
 * @example
 * ```tsx
 * import { ja } from 'checkout-discounts-react/messages/ja'
 * ```
 */
export const ja: Messages = {
  apply: ({ label }) => `${label}を適用`,
  remove: '削除',
  // Begins with the visible text.
  removeNamed: ({ label }) => `削除：${label}`,
  applying: '適用しています…',
  removing: '削除しています…',
  refresh: '合計を更新',
  refreshing: '更新しています…',
  applied: ({ label }) => `${label}を適用しました`,

  errors: {
    network: 'ショップに接続できませんでした。通信状況を確認して、もう一度お試しください。',
    timeout: 'ショップからの応答に時間がかかっています。もう一度お試しください。',
    server: 'ショップで問題が発生しました。もう一度お試しください。',
    bad_answer: 'この割引は現在ご利用いただけません。',
    refresh_failed: '合計が最新でない可能性があります。更新してください。',
    not_reflected: '',
    unsupported: 'この割引は現在ご利用いただけません。',
    checkout_closed: 'このお会計は終了しています。',
    aborted: '',
  },
  refusals: {
    minimum_not_met: ({ missing }) => `あと${missing}のお買い上げでご利用いただけます。`,
    not_started: ({ opens }) => `この特典はまだ始まっていません（開始：${opens}）。`,
    region_not_eligible: (where) =>
      where.needs
        ? `先にお届け先をご入力ください。対象地域：${placeNames(where, 'ja')}`
        : `お届け先が対象地域ではありません。対象地域：${placeNames(where, 'ja')}`,
    not_combinable: ({ keptLabel, kept, offered }) =>
      `この割引は${offered}引きです。適用中の「${keptLabel}」（${kept}引き）のほうがお得なため、そのまま適用します。`,
    not_eligible: ({ missingPoints }) => `あと${missingPoints}ポイントでご利用いただけます。`,
    currency_not_offered: ({ currency }) =>
      `この特典は${currency.toUpperCase()}ではご利用いただけません。`,
  },
  reasons: {
    not_eligible: 'この割引はお客様のアカウントではご利用いただけません。',
    minimum_not_met: 'ご購入金額がこの割引の条件に達していません。',
    not_started: 'この特典はまだ始まっていません。',
    ended: 'この特典は終了しました。',
    region_not_eligible: 'この特典はお届け先の地域ではご利用いただけません。',
    not_combinable: 'この割引は適用中の割引と併用できません。',
    invalid_code: 'このコードは無効です。',
    exhausted: 'この特典は上限に達したため終了しました。',
    currency_not_offered: 'この特典はお支払いの通貨ではご利用いただけません。',
  },
  refused: 'この割引は適用できません。',
  notFound: 'お会計の情報が見つかりません。ページを再読み込みしてください。',
  rateLimited: ({ retryAfterSeconds }) =>
    retryAfterSeconds === undefined
      ? '試行回数が多すぎます。しばらくしてからもう一度お試しください。'
      : `試行回数が多すぎます。${waitWords(retryAfterSeconds, 'ja')}後にもう一度お試しください。`,

  loyalty: { apply: '会員割引を適用', applied: '会員割引を適用しました' },
  cartPromotion: { apply: 'まとめ買い割引を適用', applied: 'まとめ買い割引を適用しました' },
  limitedTimeOffer: { apply: '期間限定割引を適用', applied: '期間限定割引を適用しました' },
  regionalDiscount: { apply: '地域限定割引を適用', applied: '地域限定割引を適用しました' },
  customerOffer: { apply: 'お客様限定の特典を適用', applied: 'お客様限定の特典を適用しました' },
  preview: ({ label, amount, points }) =>
    points === undefined
      ? `${label}：${amount}お得になります。`
      : `${label}：${points}ポイントで${amount}お得になります。`,
  threshold: {
    missing: ({ missing, amount }) => `あと${missing}のお買い上げで${amount}引きになります。`,
    reached: ({ label, amount }) => (amount === undefined ? label : `${label}：${amount}引き`),
  },
  countdown: {
    left({ days, hours, minutes, seconds }) {
      if (days > 0) return `終了まであと${days}日${hours}時間`
      const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0'))
      return `終了まであと${clock.join(':')}`
    },
    ended: 'この特典は終了しました。',
    soon: ({ label, minutes }) => `「${label}」はあと${minutes}分で終了します。`,
    over: ({ label }) => `「${label}」は終了しました。`,
  },
  promoCode: { label: 'クーポンコード', apply: '適用', applying: '適用しています…' },
  offers: '特典',
  noOffers: '現在ご利用いただける特典はありません',
  applyOffer: '適用',
  pay: {
    pay: ({ amount }) => (amount === undefined ? '支払う' : `${amount}を支払う`),
    paying: 'お支払い処理中…',
    reasons: {
      loading: 'お会計を読み込んでいます…',
      pending: 'ご注文内容を更新しています。少々お待ちください。',
      stale: '合計が最新でない可能性があります。更新してください。',
      incomplete: 'お支払いに必要な情報を入力してください。',
      closed: 'このお会計は終了しています。',
    },
    kept: 'ご注文内容を更新しています。合計が変わらなければ、更新後にお支払いに進みます。',
    changed: '合計が変わりました。ご確認のうえ、もう一度お支払いください。',
  },
  saving: ({ amount }) => `−${amount}`,
  discounts: '割引',
  noDiscounts: '適用中の割引はありません',
  totals: {
    subtotal: '小計',
    discount: '割引',
    shipping: '送料',
    tax: '税',
    taxIncluded: '内税',
    total: '合計',
  },
  announcements: {
    pending: ({ label, intent }) =>
      ({
        apply: `${label}を適用しています。`,
        remove: `${label}を削除しています。`,
        update: 'ご注文内容を更新しています。',
        resync: '合計を更新しています。',
      })[intent],
    applied: ({ label, amount }) => `${label}を適用しました。${amount}お得です。`,
    removed: ({ label }) => `${label}を削除しました。`,
    newTotal: ({ amount }) => `新しい合計は${amount}です。`,
  },
}
