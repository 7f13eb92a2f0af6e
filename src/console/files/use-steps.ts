import { useCallback, useEffect, useRef, useState } from 'react'
import type { Trouble } from '../../service/asked'
import type { Reply } from '../../service/reply'
import { troubleIn } from '../service/heard'

export interface Steps {
  going: boolean
  trouble: Trouble | null
  /** Asks again and again until it is over; whoever leaves the page, or says stop, ends the asking and nothing else. */
  go: () => void
  stop: () => void
}

/** A long work that the server does some seconds of at each call. */
export function useSteps<T>(step: () => Promise<Reply<T>>, heard: (value: T) => boolean): Steps {
  const [going, setGoing] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const turn = useRef(0)
  useEffect(() => () => { turn.current += 1 }, [])
  const stop = useCallback(() => {
    turn.current += 1
    setGoing(false)
  }, [])
  const go = useCallback(() => {
    const mine = ++turn.current
    setGoing(true)
    setTrouble(null)
    const work = async (): Promise<void> => {
      for (;;) {
        const reply = await step()
        if (mine !== turn.current) return
        if (reply.ok && !heard(reply.value)) continue
        setTrouble(troubleIn(reply))
        setGoing(false)
        return
      }
    }
    void work()
  }, [step, heard])
  return { going, trouble, go, stop }
}
