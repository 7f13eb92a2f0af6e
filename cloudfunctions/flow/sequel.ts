import type { Tx } from '../../types/port/store'
import type { OrderRecord, SequelRecord } from '../../types/record'

export const sequelId = (kind: SequelRecord['kind'], order: string): string => `${kind}:${order}`

/** An order with one more thing that follows from it. */
export const withSequel = (order: OrderRecord, kind: SequelRecord['kind']): OrderRecord => ({
  ...order,
  sequels: [...(order.sequels ?? []), sequelId(kind, order._id)],
})

/** Notes on an order that is there that something hangs on what it keeps; nothing is due before a return. */
export const openSequel = async (tx: Tx, order: OrderRecord, kind: SequelRecord['kind'], now: number): Promise<void> => {
  await tx.put('order', withSequel(order, kind))
  await writeSequel(tx, order._id, kind, kind === 'review' ? null : now)
}

export const writeSequel = (tx: Tx, order: string, kind: SequelRecord['kind'], dueAt: number | null): Promise<void> =>
  tx.insert<SequelRecord>('sequel', { _id: sequelId(kind, order), kind, order, dueAt, turn: 0 })

/** In the commit of a return: what follows from the order is to be looked at again. */
export const dueAgain = async (tx: Tx, { sequels = [] }: OrderRecord, now: number): Promise<void> => {
  for (const id of sequels) {
    const sequel = await tx.get<SequelRecord>('sequel', id)
    if (sequel) await tx.put<SequelRecord>('sequel', { ...sequel, dueAt: now, turn: sequel.turn + 1 })
  }
}
