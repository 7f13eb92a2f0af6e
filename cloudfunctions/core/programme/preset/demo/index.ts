import type { Words } from '../../../../../types/programme'
import cardCode from './card-code.json'
import cobrandCard from './cobrand-card.json'
import courseClub from './course-club.json'
import departmentStore from './department-store.json'
import hotelCard from './hotel-card.json'
import menswear from './menswear.json'
import newRetail from './new-retail.json'
import pharmacy from './pharmacy.json'
import tierLadder from './tier-ladder.json'
import valuePoints from './value-points.json'
import webScheme from './web-scheme.json'

/** Values for the open places of a preset, by path as `check` tells it; for the demo and tests, nobody's rules. */
export interface DemoFigures {
  note: Words
  figures: Readonly<Record<string, unknown>>
}

/** By preset; only those that leave places open have some. */
export const demoFigures: Readonly<Record<string, DemoFigures>> = {
  'card-code': cardCode,
  'cobrand-card': cobrandCard,
  'course-club': courseClub,
  'department-store': departmentStore,
  'hotel-card': hotelCard,
  menswear,
  'new-retail': newRetail,
  pharmacy,
  'tier-ladder': tierLadder,
  'value-points': valuePoints,
  'web-scheme': webScheme,
}
