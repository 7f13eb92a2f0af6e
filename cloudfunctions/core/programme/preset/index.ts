import cardCode from './card-code.json'
import cobrandCard from './cobrand-card.json'
import courseClub from './course-club.json'
import departmentStore from './department-store.json'
import groupUnit from './group-unit.json'
import hemu from './hemu.json'
import hotelCard from './hotel-card.json'
import menswear from './menswear.json'
import newRetail from './new-retail.json'
import pharmacy from './pharmacy.json'
import tastingLeads from './tasting-leads.json'
import tierLadder from './tier-ladder.json'
import valuePoints from './value-points.json'
import webScheme from './web-scheme.json'
import z11 from './z11.json'

/**
 * Programmes that come with the product, as data; they are read and checked like anybody else's. Some leave
 * places open, which `demo/` fills for the demo and tests.
 */
export const presets: Readonly<Record<string, unknown>> = {
  'card-code': cardCode,
  'cobrand-card': cobrandCard,
  'course-club': courseClub,
  'department-store': departmentStore,
  'group-unit': groupUnit,
  hemu,
  'hotel-card': hotelCard,
  menswear,
  'new-retail': newRetail,
  pharmacy,
  'tasting-leads': tastingLeads,
  'tier-ladder': tierLadder,
  'value-points': valuePoints,
  'web-scheme': webScheme,
  z11,
}
