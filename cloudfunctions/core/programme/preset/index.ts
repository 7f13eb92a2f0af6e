import courseClub from './course-club.json'
import departmentStore from './department-store.json'
import hemu from './hemu.json'
import newRetail from './new-retail.json'
import pharmacy from './pharmacy.json'
import valuePoints from './value-points.json'
import z11 from './z11.json'

/**
 * Programmes that come with the product, as data; they are read and checked like anybody else's. Some leave
 * places open, which `demo/` fills for the demo and tests.
 */
export const presets: Readonly<Record<string, unknown>> = {
  'course-club': courseClub,
  'department-store': departmentStore,
  hemu,
  'new-retail': newRetail,
  pharmacy,
  'value-points': valuePoints,
  z11,
}
