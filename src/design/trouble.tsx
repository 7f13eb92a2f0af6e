import type { ReactNode } from 'react'
import { clockText } from '../figure/time'
import { useLook } from '../look/use-look'
import type { Asked } from '../service/asked'
import { ErrorState, OfflineBar, OfflineState, Refused } from './state'

interface AnsweredProps<T> {
  asked: Asked<T> & { again: () => void }
  /** What did not load, as the title of the error page. */
  title: string
  skeleton: ReactNode
  zone?: string
  /** Shown for a refusal instead of its plain words. */
  refused?: (code: string) => ReactNode
  /** The next step under a refusal's words. */
  next?: ReactNode
  children: (value: T) => ReactNode
}

/** The five ways a page can stand: waiting, ours, offline, refused, or here, perhaps from before. */
export function Answered<T>({
  asked,
  title,
  skeleton,
  zone = 'Asia/Shanghai',
  refused,
  next,
  children,
}: AnsweredProps<T>) {
  const { words } = useLook()
  const { value, trouble, at, again } = asked
  if (value !== null) {
    const bar = trouble?.kind === 'offline' ? words.states.offline : words.states.kept
    return (
      <>
        {trouble && <OfflineBar text={bar(clockText(at, zone))} onRetry={again} />}
        {children(value)}
      </>
    )
  }
  if (!trouble) return <>{skeleton}</>
  if (trouble.kind === 'fault') return <ErrorState title={title} requestId={trouble.requestId} onRetry={again} />
  if (trouble.kind === 'offline') return <OfflineState onRetry={again} />
  return (
    <>
      {refused?.(trouble.refusal.code) ?? (
        <Refused refusal={trouble.refusal} zone={zone}>
          {next}
        </Refused>
      )}
    </>
  )
}
