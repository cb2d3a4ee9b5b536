import CaseKernel
