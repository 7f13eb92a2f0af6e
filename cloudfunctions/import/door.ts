import type { RoutedDoor } from '../../types/door'
import type { Sheets } from '../../types/port/sheet'
import { door } from '../platform/host/route'
import { importRoutes } from './import-routes'

/** What staff may call to bring old records in. It reads files, so it is a function of its own. */
export const importDoor = (sheets: Sheets): RoutedDoor => door(importRoutes(sheets))
