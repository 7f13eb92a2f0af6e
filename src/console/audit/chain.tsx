import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditCheck } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { useSteps } from '../files/use-steps'
import { useLook } from '../look'
import { TroubleNote } from '../part/trouble'
import { callOffice } from '../service/call'

/** Whether the chain is whole: each record is held against the one before it, from the first on. */
export function ChainLine() {
  const told = useLook().words.audit
  const [check, setCheck] = useState<AuditCheck | null>(null)
  const next = useRef<AuditCheck['next']>(null)
  const step = useCallback(() => callOffice('audit.check', next.current ? { from: next.current } : {}), [])
  const heard = useCallback((value: AuditCheck) => {
    setCheck(value)
    next.current = value.next
    return value.next === null
  }, [])
  const { go, going, trouble } = useSteps(step, heard)
  useEffect(go, [go])
  if (trouble) return <TroubleNote trouble={trouble} />
  const broken = check?.broken ?? null
  return (
    <div className={broken ? 'note danger' : 'note'} id="chain" role="status">
      {broken ? told.broken(broken.at, told.parts[broken.what as keyof typeof told.parts]) : going || !check ? told.checking(grouped(check?.checked ?? 0)) : told.whole(grouped(check.records))}
      {' '}
      {going ? null : <Button size="small" type="link" id="chain-again" onClick={go}>{told.again}</Button>}
    </div>
  )
}
