export { issueCard, type Issuing } from './issue'
export { cardNumber, cardNumberHolds, numbersOf } from './number'
export { areaRefusal, fastTrackOf, plainProduct, productOf, productOfCard, productsOf, validUntil } from './product'
export { cardEventRefusal, cardMoves, cardRefusal, cardState, lostRefusal, type CardEvent } from './state'
