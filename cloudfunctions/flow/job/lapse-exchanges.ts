import type { ExchangeRecord } from '../../../types/record'
import { stepExchange } from '../step-exchange'
import { PAGE, type Job } from './job'

/** No caller's reference has a slash, so nobody can take the name of a lapse. */
export const lapseExchangesJob: Job = {
  id: 'lapse-exchanges',
  name: { zh: '逾期未取的礼品', en: 'Gifts that were not picked up lapse' },
  schedule: { every: 'tick' },
  due: (world, _round, after) =>
    world.store.find<ExchangeRecord>('exchange', { range: { dueAt: { lte: world.clock.now() } }, limit: PAGE, after }),
  step: async (world, exchange) =>
    (await stepExchange(world, { exchange, step: 'lapse', reference: `lapse/${exchange}`, by: null })).ok,
}
