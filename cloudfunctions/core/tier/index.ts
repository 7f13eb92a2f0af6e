export { assess, standingOn } from './assess'
export { better } from './better'
export { progress } from './progress'
