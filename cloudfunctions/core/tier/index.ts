export { assess } from './assess'
export { progress } from './progress'
