// libfaketime moves timers along with the time of day, so that none of the program's would ever ring: they are left alone.
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

int timerfd_settime(int timer, int flags, const struct itimerspec *wanted, struct itimerspec *before) {
    return (int)syscall(SYS_timerfd_settime, timer, flags, wanted, before);
}
