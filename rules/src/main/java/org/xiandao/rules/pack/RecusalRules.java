package org.xiandao.rules.pack;

/**
 * What keeps somebody from reviewing a case.
 *
 * @param sameArea how far an applicant's own area reaches
 * @param sameUnit whether working today for an organisation of the case does
 * @param employerYears for how many years an earlier employer does; 0: never
 * @param family whether a relative's organisation does
 * @param financial whether holdings do
 * @param earlierInvolvement whether having advised or worked on it does
 */
public record RecusalRules(
        Reach sameArea,
        boolean sameUnit,
        int employerYears,
        boolean family,
        boolean financial,
        boolean earlierInvolvement,
        Basis basis) {

    public enum Reach {
        NONE,
        COUNTY,
        CITY,
        PROVINCE
    }
}
