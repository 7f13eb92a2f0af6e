import hemu from './hemu.json'
import valuePoints from './value-points.json'
import z11 from './z11.json'

/**
 * Programmes that come with the product, as data; they are read and checked like anybody else's. Some leave
 * places open, which `demo/` fills for the demo and tests.
 */
export const presets: Readonly<Record<string, unknown>> = {
  hemu,
  'value-points': valuePoints,
  z11,
}
