package org.xiandao.app.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.xiandao.app.api.wire.ParameterFault;
import org.xiandao.app.api.wire.Problem;

/** Says which parameters are wrong; every other failure is answered as on any other address. */
@RestControllerAdvice(basePackageClasses = FaultAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> fail(Faults faults) {
        return problem(faults.all());
    }

    private static ResponseEntity<Problem> problem(List<ParameterFault> faults) {
        var status = HttpStatus.BAD_REQUEST;
        var zh = faults.stream()
                .map(fault -> fault.parameter() + " " + fault.message().zh())
                .collect(Collectors.joining("；"));
        var en = faults.stream()
                .map(fault -> fault.parameter() + " " + fault.message().en())
                .collect(Collectors.joining("; "));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(
                        "about:blank",
                        "参数有误 · The parameters are not right",
                        status.value(),
                        zh + " · " + en,
                        Optional.empty(),
                        Optional.of(faults)));
    }
}
