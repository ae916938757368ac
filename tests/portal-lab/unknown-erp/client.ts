/** Browser side of the ERP: it only navigates. */
import { startLab } from '../kit/client.ts';

startLab({});
