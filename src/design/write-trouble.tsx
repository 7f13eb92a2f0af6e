import { Text, View } from '@tarojs/components'
import { useLook } from '../look/use-look'
import type { Reply } from '../service/reply'
import { refusalText } from '../words/refusal'
import { Note } from './note'

interface WriteTroubleProps {
  reply: Exclude<Reply<unknown>, { ok: true }>
  zone: string
  /** Says what a second try does, where that is worth saying. */
  ours?: string
}

interface WriteNoteProps {
  id: string
  reply: Reply<unknown> | null
  zone?: string
  ours?: string
}

/** Beside the button that was pressed; nothing while all is well. */
export function WriteNote({ id, reply, zone = 'Asia/Shanghai', ours }: WriteNoteProps) {
  if (!reply || reply.ok) return null
  return (
    <Note id={id} kind="danger" icon="info" className="mt2">
      <WriteTrouble reply={reply} zone={zone} ours={ours} />
    </Note>
  )
}

/** Why something was not kept: the refusal with its figures, our silence with its number, or the line. */
function WriteTrouble({ reply, zone, ours }: WriteTroubleProps) {
  const { words, lang } = useLook()
  if ('refusal' in reply) {
    const [why, next] = refusalText(reply.refusal, lang, zone)
    return (
      <>
        <View className="b">{why}</View>
        <View className="n">{next}</View>
      </>
    )
  }
  if ('offline' in reply)
    return (
      <>
        <View className="b">{words.states.offlineTitle}</View>
        <Text>{words.states.notSaved}</Text>
      </>
    )
  const { requestId } = reply.fault
  return (
    <>
      <View className="b">{words.states.notSaved}</View>
      <View className="lines">{ours ?? words.states.oursWrite}</View>
      {requestId && <View className="n">{words.states.request(requestId)}</View>}
    </>
  )
}
