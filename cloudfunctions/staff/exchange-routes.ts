import * as z from 'zod'
import type { StaffContract } from '../../types/contract'
import type { ExchangeStep } from '../../types/record'
import { cancelExchange } from '../flow/cancel-exchange'
import { stepExchange } from '../flow/step-exchange'
import { EXCHANGES_AT_MOST, findExchange, listStoreExchanges, viewForStaff } from '../flow/view-exchange'
import { recordId } from '../platform/host/input'
import { route, type Action } from '../platform/host/route'
import { may, type OnDuty } from './admit'
import { paged } from './gift-routes'

const find = route<StaffContract, 'exchange.find', OnDuty>({
  input: z.strictObject({ code: z.string('a pick-up code').min(1, 'a pick-up code of 8 digits').max(32, 'a pick-up code of 8 digits') }),
  writes: false,
  admit: may('gift.hand'),
  run: ({ world, who, input }) => findExchange(world, input.code, who.shop._id),
})

const list = route<StaffContract, 'exchange.list', OnDuty>({
  input: z.strictObject({ ...paged(EXCHANGES_AT_MOST), state: z.enum(['reserved', 'ready'], 'reserved or ready') }),
  writes: false,
  admit: may('gift.hand'),
  run: ({ world, who, input: { state, after, limit = EXCHANGES_AT_MOST } }) =>
    listStoreExchanges(world, { store: who.shop._id, state }, { after, limit }),
})

type StepAction = 'exchange.collect' | 'exchange.prepare' | 'exchange.send' | 'exchange.deliver' | 'exchange.cancel'

const takes = (action: StepAction, step: ExchangeStep): Action =>
  route<StaffContract, typeof action, OnDuty>({
    input: z.strictObject({ exchange: recordId('the id of an exchange') }),
    writes: true,
    admit: may('gift.hand'),
    run: async ({ world, who, input, reference }) => {
      const by = { staff: who.staff._id, store: who.shop._id }
      const ask = { ...input, reference, by }
      const done = step === 'cancel' ? await cancelExchange(world, ask) : await stepExchange(world, { ...ask, step })
      return done.ok ? viewForStaff(world, input.exchange, who.shop._id) : done
    },
  })

export const exchangeRoutes = {
  'exchange.find': find,
  'exchange.list': list,
  'exchange.collect': takes('exchange.collect', 'collect'),
  'exchange.prepare': takes('exchange.prepare', 'prepare'),
  'exchange.send': takes('exchange.send', 'send'),
  'exchange.deliver': takes('exchange.deliver', 'deliver'),
  'exchange.cancel': takes('exchange.cancel', 'cancel'),
}
