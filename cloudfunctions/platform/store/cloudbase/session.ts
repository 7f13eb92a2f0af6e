/**
 * One cloud transaction, opened by its first operation and driven here: the SDK's own runTransaction retries without
 * pause and leaves the conflicted transaction open. Operations go one at a time, as the database asks inside a
 * transaction, even when the work reads several documents at once.
 */
import type { TcbAnswer, TcbDatabase, TcbTransaction } from 'tcb-admin-node'
import type { Read, Write } from '../buffer'
import { StoreError } from '../fault'
import { answered } from './answer'

export class Session {
  private transaction: TcbTransaction | null = null
  private line: Promise<unknown> = Promise.resolve()
  private trouble: unknown = null

  constructor(private readonly database: TcbDatabase) {}

  /** What the database refused first; from then on the transaction can only be rolled back. */
  get conflict(): StoreError | null {
    return this.trouble instanceof StoreError && this.trouble.name === 'Conflict' ? this.trouble : null
  }

  get opened(): boolean {
    return this.transaction !== null
  }

  async read(collection: string, id: string): Promise<Read> {
    const { data } = await this.within((transaction) => transaction.collection(collection).doc(id).get())
    // The version only says whether there was one: the database itself watches what is read and then written.
    if (!data) return { collection, id, body: null, version: 0 }
    return { collection, id, body: JSON.stringify(data), version: 1 }
  }

  /** `absent`: the transaction has read that there is none, so finding one means that somebody else was quicker. */
  async write(write: Write, absent: boolean): Promise<void> {
    try {
      if (write.fresh) await this.insert(write)
      else await this.replace(write)
    } catch (error) {
      if (!(error instanceof StoreError) || error.name !== 'DuplicateKey' || (write.fresh && !absent)) throw error
      this.trouble = new StoreError('Conflict', `${write.collection}/${write.id} was made meanwhile`, error)
      throw this.trouble
    }
  }

  async commit(): Promise<void> {
    await this.within((transaction) => transaction.commit())
    this.transaction = null
  }

  /** Frees the locks. When this fails too, the database does it by itself after 30 seconds. */
  async rollback(): Promise<void> {
    const transaction = this.transaction
    this.transaction = null
    if (transaction !== null) await answered(transaction.rollback()).catch(() => undefined)
  }

  private async insert({ collection, id, body }: Write): Promise<void> {
    if (body !== null) {
      const doc = JSON.parse(body) as object
      await this.within((transaction) => transaction.collection(collection).add(doc))
    } else if ((await this.read(collection, id)).body !== null) {
      throw new StoreError('DuplicateKey', `${collection}/${id} exists`)
    }
  }

  private async replace({ collection, id, body }: Write): Promise<void> {
    await this.within((transaction) => {
      const document = transaction.collection(collection).doc(id)
      return body === null ? document.delete() : document.set(contentOf(body))
    })
  }

  private within<A extends TcbAnswer>(operation: (transaction: TcbTransaction) => Promise<A>): Promise<A> {
    const turn = this.line.then(async () => {
      if (this.trouble !== null) throw this.trouble
      try {
        this.transaction ??= await answered(this.database.startTransaction() as Promise<TcbTransaction & TcbAnswer>)
        return await answered(operation(this.transaction))
      } catch (error) {
        this.trouble ??= error
        throw error
      }
    })
    this.line = turn.catch(() => undefined)
    return turn
  }
}

/** `set` replaces the whole document and takes no `_id`; `update` would merge into it, field by nested field. */
export function contentOf(body: string): object {
  const content = JSON.parse(body) as { _id?: string }
  delete content._id
  return content
}
