package org.xiandao.rules.score;

import org.xiandao.rules.pack.Text;

/**
 * What keeps scores from being counted.
 *
 * @param expert whose scores; empty for the visit's and for the review as a whole
 * @param of the item or first-level indicator; empty for the review as a whole
 * @param found what was given; {@code limit} what is allowed
 */
public record ScoreProblem(String expert, String of, Code code, String found, String limit) {
    public enum Code {
        MISSING,
        UNKNOWN,
        BELOW_ZERO,
        ABOVE_POINTS,
        TOO_MANY_DECIMALS,
        REASON_MISSING,
        TOO_FEW_EXPERTS,
        EXPERT_TWICE,
        NOBODY_COULD_JUDGE
    }

    public Text text() {
        return switch (code) {
            case MISSING -> new Text(of + " 尚未评分。", of + " has no score yet.");
            case UNKNOWN -> new Text(of + " 不是本次评分的指标。", of + " is nothing to be scored here.");
            case BELOW_ZERO -> new Text(of + " 的评分不得为负：" + found, of + " can't be below 0: " + found);
            case ABOVE_POINTS ->
                new Text(
                        of + " 满分 " + limit + "，评分 " + found + " 超出。",
                        of + " has " + limit + " points at most; " + found + " is above.");
            case TOO_MANY_DECIMALS ->
                new Text(
                        of + " 的评分最多 " + limit + " 位小数：" + found,
                        of + " takes " + limit + " decimal places at most: " + found);
            case REASON_MISSING -> new Text("请写明 " + of + " 的理由。", "Give the reason for " + of + ".");
            case TOO_FEW_EXPERTS ->
                new Text(
                        "至少需要 " + limit + " 位专家评分，现有 " + found + " 位。",
                        "At least " + limit + " experts must score; there are " + found + ".");
            case EXPERT_TWICE -> new Text("专家 " + expert + " 的评分出现两次。", "The expert " + expert + " is counted twice.");
            case NOBODY_COULD_JUDGE ->
                new Text("没有专家能够评判 " + of + "，请补充专家。", "Nobody could judge " + of + "; name an expert who can.");
        };
    }
}
