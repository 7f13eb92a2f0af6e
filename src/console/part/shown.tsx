import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Asking } from '../service/use-ask'
import { TroubleNote, TroubleState } from './trouble'

/** A skeleton that comes only where waiting is felt. */
const PATIENCE_MS = 300

function Waiting() {
  const [felt, setFelt] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setFelt(true)
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return <div className="pd">{felt ? <Skeleton active title={false} paragraph={{ rows: 4 }} /> : null}</div>
}

/** What was asked for, or the state it is in. A value that is there stays readable while a newer one cannot be had. */
export function Shown<T>({ asking, children }: { asking: Asking<T>; children: (value: T) => ReactNode }) {
  const { value, trouble, again } = asking
  if (value === null) {
    return trouble ? (
      <div className="pd">
        <TroubleState trouble={trouble} again={again} />
      </div>
    ) : (
      <Waiting />
    )
  }
  return (
    <>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      {children(value)}
    </>
  )
}
