package cursus.gateway.security;

import cursus.web.SecurityRefusals;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** What holds for every request, also for those that the security filters never see. */
@Configuration(proxyBeanMethods = false)
class BeforeTheChains {

    @Bean
    FilterRegistrationBean<Filter> headersOfErrorPages(AnswerHeaders headers) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            headers.onErrorPage((HttpServletRequest) request, (HttpServletResponse) response);
            chain.doFilter(request, response);
        });
        filter.setName("headersOfErrorPages");
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** After the filter that puts a trusted proxy's word in the place of what the proxy asked for. */
    @Bean
    FilterRegistrationBean<KnownHosts> knownHosts(@Value("${cursus.portal.hosts}") Set<String> hosts) {
        FilterRegistrationBean<KnownHosts> filter = new FilterRegistrationBean<>(new KnownHosts(hosts));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Around the filter that knows the sessions, since that one writes a new session when the request is over. */
    @Bean
    FilterRegistrationBean<TryAgainLater> tryAgainLater() {
        FilterRegistrationBean<TryAgainLater> filter = new FilterRegistrationBean<>(new TryAgainLater());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** That the store does not answer shows before anything is done, not in the middle of it. */
    @Bean
    FilterRegistrationBean<Filter> sessionFirst() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            ((HttpServletRequest) request).getSession(false);
            chain.doFilter(request, response);
        });
        filter.setName("sessionFirst");
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ReadableQueries> readableQueries() {
        FilterRegistrationBean<ReadableQueries> filter = new FilterRegistrationBean<>(new ReadableQueries());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ReadableForms> readableForms(SecurityRefusals refusals) {
        FilterRegistrationBean<ReadableForms> filter = new FilterRegistrationBean<>(new ReadableForms(refusals));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }

    /** A query that the container cannot read is the caller's fault, not a fault of the page that looks into it first. */
    static final class ReadableQueries extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (readable(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        }

        private static boolean readable(HttpServletRequest request) {
            if (request.getQueryString() == null || carriesForm(request)) {
                return true;
            }
            try {
                request.getParameterMap();
                return true;
            } catch (IllegalStateException unreadable) {
                return false;
            }
        }

        /** Looking at the parameters would read its body, which may be meant for a service. */
        private static boolean carriesForm(HttpServletRequest request) {
            return Optional.ofNullable(request.getContentType())
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .filter(type -> type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                            || type.startsWith("multipart/"))
                    .isPresent();
        }
    }
}
