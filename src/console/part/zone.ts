/** Where an answer brings no zone of its own; every chain of the product keeps China's time. */
export const zone = 'Asia/Shanghai'
