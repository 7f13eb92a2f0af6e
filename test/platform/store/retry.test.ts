import { StoreError } from '../../../cloudfunctions/platform/store'
import { retried, type Attempt } from '../../../cloudfunctions/platform/store/retry'

const conflict = new StoreError('Conflict', 'x changed')
const pace = { attempts: 6, firstMs: 10, longestMs: 50 }

async function waitsOf(attempt: () => Promise<Attempt<string>>): Promise<{ waits: number[]; outcome: unknown }> {
  const waits: number[] = []
  const sleep = async (ms: number) => waits.push(ms)
  const outcome: unknown = await retried(pace, attempt, sleep).catch((error: unknown) => error)
  return { waits, outcome }
}

afterEach(() => jest.restoreAllMocks())

test('each wait is a random part of a span that doubles up to its bound, and the last conflict leaves', async () => {
  jest.spyOn(Math, 'random').mockReturnValueOnce(0.5).mockReturnValueOnce(0).mockReturnValue(0.999)
  const { waits, outcome } = await waitsOf(async () => ({ conflict }))
  expect(waits).toEqual([5, 0, 39.96, 49.95, 49.95])
  expect(outcome).toBe(conflict)
})

test('no wait where nothing conflicts, and what fails otherwise is not tried again', async () => {
  expect(await waitsOf(async () => ({ conflict: null, value: 'done' }))).toEqual({ waits: [], outcome: 'done' })
  const other = new Error('no stock')
  expect(await waitsOf(() => Promise.reject(other))).toEqual({ waits: [], outcome: other })
})
