package org.xiandao.monitoring;

/** Why a map isn't taken; {@code about} is what was found, or what is missing. */
public record BoundaryFault(Code code, String about) {
    public enum Code {
        UNKNOWN_AREA,
        APPROVAL_MISSING,
        APPROVAL_MALFORMED,
        TOO_LARGE,
        NOT_GEOJSON,
        NO_COLLECTION,
        NO_SHAPE,
        NOT_A_SHAPE,
        OUT_OF_RANGE,
        OPEN_RING,
        NO_CODES,
        OUTSIDE,
        AREAS_MISSING
    }
}
