import { View } from '@tarojs/components'

/**
 * WeChat asks for this component when the tab bar is custom. Ours is drawn inside each page, where the theme's
 * variables live, so this one stays empty.
 */
export default function CustomTabBar() {
  return <View />
}
