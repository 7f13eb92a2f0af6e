export { dayNumber, dayText, expiryOf, lastUsableDay, startOfDay } from './calendar'
export { checkCharacterHolds, checkDigitHolds, withCheckCharacter, withCheckDigit } from './check-character'
export { maskPhone, tailOf } from './mask'
export { ok, refuse } from './result'
