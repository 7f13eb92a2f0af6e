import type { RoutedDoor } from '../../types/door'
import type { Sheets } from '../../types/port/sheet'
import { keepAudit } from '../flow/keep-audit'
import { door } from '../platform/host/route'
import { exportRoutes } from './export-routes'
import { importRoutes } from './import-routes'

/** What staff may call to bring old records in and to give lists out. It reads and writes files, so it is a function of its own. */
export const importDoor = (sheets: Sheets): RoutedDoor => door({ ...importRoutes(sheets), ...exportRoutes(sheets) }, keepAudit)
