export { draft, messageId, templateFor, templateNamed } from './draft'
export { cut, render } from './render'
export { isSettled, messageAfter, messageStates, messageSteps, type MessageStep } from './state'
