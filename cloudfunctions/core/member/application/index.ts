export { ageOn, formRefusal, NAME_CHARACTERS, nameHolds, phoneHolds } from './form'
export { entriesOf, entryOf, opensAtOnce, routeOf, scanRefusal, type Brought } from './route'
export { applicationEventRefusal, applicationMoves, applicationState, type ApplicationEvent } from './state'
export { cardTerms, type AskedTerms, type CardTerms } from './terms'
