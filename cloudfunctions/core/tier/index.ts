export { assess, standingOn } from './assess'
export { progress } from './progress'
