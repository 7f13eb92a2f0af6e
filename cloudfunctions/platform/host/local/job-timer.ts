import type { CallDoor } from '../../../../types/door'
import type { World } from '../../../../types/port/world'

export interface JobTimer {
  /** No further run; resolves when the one under way has ended. */
  stop(): Promise<void>
}

/** The platform's timer on one machine: one run at a time, and a run that fails leaves the next one to go on. */
export const startJobTimer = (world: World, jobs: CallDoor, everyMs: number): JobTimer => {
  let running: Promise<void> | null = null
  const run = async (): Promise<void> => {
    try {
      const answer = await jobs(world, { kind: 'timer' }, { action: 'run', data: {} })
      if (!answer.ok) world.log.error({ refusal: answer.refusal }, 'jobs refused')
    } catch (fault) {
      world.log.error({ fault }, 'jobs failed')
    } finally {
      running = null
    }
  }
  const timer = setInterval(() => {
    running ??= run()
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
