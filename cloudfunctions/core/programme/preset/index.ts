import hemu from './hemu.json'
import z11 from './z11.json'

/** Programmes that come with the product, as data; they are read and checked like anybody else's. */
export const presets: Readonly<Record<string, unknown>> = { hemu, z11 }
