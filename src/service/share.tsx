/** The browser has no friends to choose from: the link is copied, to be sent by whatever the person likes. */
import Taro from '@tarojs/taro'
import { Button } from '../design/button'
import { useLook } from '../look/use-look'

export interface ShareInvitationProps {
  code: string
  /** Whether the link is on the clipboard now. */
  onCopied: (done: boolean) => void
}

const linkOf = (code: string): string => `${window.location.origin}/?scene=${encodeURIComponent(code)}`

export function ShareInvitation({ code, onCopied }: ShareInvitationProps) {
  const { words } = useLook()
  const copy = (): void => {
    Taro.setClipboardData({ data: linkOf(code) }).then(
      () => {
        onCopied(true)
      },
      () => {
        onCopied(false)
      },
    )
  }
  return <Button id="friend-share" className="mt3" text={words.friend.copy} onTap={copy} />
}

/** Only WeChat asks a page what its share card says. */
export const useShared: (code: string | null) => void = () => undefined
