/** 97.5 % of a standard normal variable lies below this: what a two-sided interval of 95 % takes. */
export const normalQuantile = 1.959963984540054;
