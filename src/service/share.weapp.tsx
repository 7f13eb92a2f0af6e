/** WeChat's own dialogue: the card that is sent opens the join page with the code of who sent it. */
import { Button, Text } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { buttonClass } from '../design/button'
import { useLook } from '../look/use-look'

export function ShareInvitation() {
  const { words } = useLook()
  return (
    <Button id="friend-share" className={buttonClass({ className: 'mt3' })} hoverClass="tap-hover" openType="share">
      <Text>{words.friend.send}</Text>
    </Button>
  )
}

/** Without a code the page is shared as what it is: the home page. */
export function useShared(code: string | null): void {
  const { words, say, brand } = useLook()
  useShareAppMessage(() => ({
    title: brand ? words.friend.card(say(brand.name)) : words.app.name,
    path: code === null ? '/pages/home/index' : `/pages/join/index?scene=${encodeURIComponent(code)}`,
  }))
}
