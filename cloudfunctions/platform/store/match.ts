/**
 * The residual filter, evaluated here for both databases. In the cloud it could be pushed down, but then `limit` would
 * bound the rows returned instead of the rows examined: a rare match would scan the whole index inside one call, and
 * the page could not say where to go on. Reading the rows costs bandwidth and keeps both promises.
 */
import {
  $all, $and, $elemMatch, $eq, $exists, $gt, $gte, $in, $lt, $lte, $mod, $ne, $nin, $nor, $not, $options, $or, $regex,
  $size, createQueryTester,
} from 'sift'
import { undeclared } from './fault'

/** Without `$where`, which would run text as code, and without `$type`, whose names differ from the cloud's. */
const operations = {
  $all, $and, $elemMatch, $eq, $exists, $gt, $gte, $in, $lt, $lte, $mod, $ne, $nin, $nor, $not, $options, $or, $regex,
  $size,
}

export function filterOf(match: Readonly<Record<string, unknown>> | undefined): (doc: unknown) => boolean {
  if (match === undefined) return () => true
  try {
    return createQueryTester(match, { operations })
  } catch (error) {
    throw undeclared(`the filter is not one this store knows: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}
