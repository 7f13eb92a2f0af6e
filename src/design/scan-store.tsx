import { useLook } from '../look/use-look'
import { useStoreScan } from '../service/scan'
import { Button } from './button'
import type { ButtonKind } from './button'
import { Note } from './note'

/** The way to a store's code: the scanner in WeChat, the demo's printed codes in a browser. */
export function ScanStore({ kind = 'filled' }: { kind?: ButtonKind }) {
  const { words } = useLook()
  const { scan, wrong, label } = useStoreScan()
  const text = label === 'scan' ? words.states.scanStore : words.states.stores
  return (
    <>
      <Button id="scan-store" small kind={kind} icon={label === 'scan' ? 'scan' : 'store'} text={text} onTap={scan} />
      {wrong && (
        <Note id="scan-wrong" kind="danger" icon="info" className="mt3">
          {words.states.scanWrong}
        </Note>
      )}
    </>
  )
}
