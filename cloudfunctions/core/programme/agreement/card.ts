import type { Agreement } from './agreement'

/** Code 128 C packs two digits a symbol. */
export const evenCard: Agreement = {
  needs: ['card.digits'],
  faults: ({ card }) =>
    card.digits % 2 === 0
      ? []
      : [{
          path: '$.card.digits',
          rule: 'card.even',
          valid: 'an even number: Code 128 C packs two digits a symbol',
          got: String(card.digits),
        }],
}

/** Six free digits are the fewest that cannot be guessed from one card to the next. */
export const cardRoom: Agreement = {
  needs: ['card.digits', 'card.prefix'],
  faults: ({ card }) =>
    card.digits - card.prefix.length >= 7
      ? []
      : [{
          path: '$.card.prefix',
          rule: 'card.room',
          valid: 'a prefix that leaves 6 free digits and the check digit',
          got: card.prefix,
        }],
}
