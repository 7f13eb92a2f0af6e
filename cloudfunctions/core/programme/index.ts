export { contrastHundredths } from './contrast'
export type { ProgrammeFault } from './fault'
export { readProgramme } from './read'
export { presets } from './preset'
